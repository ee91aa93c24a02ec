array(
  ${rows:quantities applications reasons applicants disputes disclosures}
)
