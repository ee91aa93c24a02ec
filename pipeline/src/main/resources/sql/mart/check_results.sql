-- one row per current report × rule across years or between bodies, with its verdict
SELECT * FROM (
${include:check/years}
)
UNION ALL
SELECT * FROM (
${include:check/bodies}
)
UNION ALL
SELECT * FROM (
${include:check/rollups}
)
UNION ALL
SELECT * FROM (
${include:check/copies}
)
