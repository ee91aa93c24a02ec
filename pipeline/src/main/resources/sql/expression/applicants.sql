array('natural_person', 'business', 'research', 'welfare', 'legal_service', 'other_organisation', 'total')
