-- one row per current report × rule across years or between bodies, with its verdict
SELECT *, false AS is_weaker FROM (
  ${include:check/years}
)
UNION ALL
SELECT * FROM (
  ${include:check/bodies}
)
UNION ALL
SELECT *, false FROM (
  ${include:check/identity}
)
UNION ALL
SELECT *, false FROM (
  ${include:check/rollups}
)
UNION ALL
SELECT *, false FROM (
  ${include:check/copies}
)
