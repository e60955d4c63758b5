/** The people whom the start names: invented, and with one published password in demo mode only. */
const password = 'banyan-lotus-42'

export const pharmacist = { role: 'Pharmacy', name: 'Pooja Menon', phone: '+919000000008', password }

export const demoAccounts = [
  { role: 'Patient', name: 'Asha Rao', phone: '+919000000001', password },
  { role: 'Doctor', name: 'Meera Iyer', phone: '+919000000002', password },
  { role: 'Front desk', name: 'Farah Khan', phone: '+919000000003', password },
  { role: 'Admin', name: 'Vikram Das', phone: '+919000000004', password },
  { role: 'Patient', name: 'Ravi Kumar', phone: '+919000000005', password },
  { role: 'Laboratory', name: 'Sunita Paul', phone: '+919000000006', password },
  { role: 'Laboratory', name: 'Joseph Mathew', phone: '+919000000007', password },
  pharmacist,
]
export const demoPassword = password
