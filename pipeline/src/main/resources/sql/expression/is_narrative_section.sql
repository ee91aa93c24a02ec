is_current AND report_year IS NOT NULL AND section_number IN (0, 1, 5, 6)
