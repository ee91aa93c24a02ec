array(
  natural_person_count, business_count, research_count, welfare_count, legal_service_count,
  other_organisation_count, total_count
)
