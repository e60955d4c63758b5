/** Whom people complain to; the rules of telemedicine want it on every page. Set by the operator of the installation. */
export const grievanceContact = () => ({
  email: process.env['IMEDS_GRIEVANCE_EMAIL'] ?? 'grievance@imeds.example',
  phone: process.env['IMEDS_GRIEVANCE_PHONE'] ?? null,
})
