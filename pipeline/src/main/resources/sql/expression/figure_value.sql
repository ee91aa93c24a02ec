CAST(CASE WHEN figure.is_ratio THEN figure.numerator / nullif(figure.denominator, 0) ELSE figure.numerator END AS DOUBLE)
