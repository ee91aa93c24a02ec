body_kind NOT IN ('vertical', 'ministry')
