import type { Role } from '@imeds/contracts'
import type { Messages } from '@imeds/i18n/react'
import {
  IconBasket,
  IconAlertTriangle,
  IconBook2,
  IconBuildingHospital,
  IconBuildingStore,
  IconCalendarEvent,
  IconCalendarWeek,
  IconCash,
  IconBoxSeam,
  IconClock,
  IconDiscount,
  IconGift,
  IconHeartbeat,
  IconFileImport,
  IconDeviceDesktop,
  IconHistory,
  IconListNumbers,
  IconMapPin,
  IconMessage2,
  IconPackage,
  IconPackageImport,
  IconPill,
  IconReceiptRupee,
  IconReportSearch,
  IconSearch,
  IconShare,
  IconShieldCheck,
  IconStar,
  IconStethoscope,
  IconUmbrella,
  IconTestPipe,
  IconTruckDelivery,
  IconUsers,
  IconUserCircle,
  type Icon,
} from '@tabler/icons-react'

export type NavEntry = { href: string; message: keyof Messages['shell']['nav']; icon: Icon }

const findDoctor: NavEntry = { href: '/doctors', message: 'doctors', icon: IconSearch }

const packagesOnSale: NavEntry = { href: '/packages', message: 'packages', icon: IconGift }

const ofPatient: NavEntry[] = [
  findDoctor,
  { href: '/appointments', message: 'appointments', icon: IconCalendarEvent },
  { href: '/prescriptions', message: 'prescriptions', icon: IconPill },
  { href: '/record', message: 'record', icon: IconHeartbeat },
  { href: '/lab', message: 'lab', icon: IconTestPipe },
  packagesOnSale,
  { href: '/messages', message: 'messages', icon: IconMessage2 },
  { href: '/family', message: 'family', icon: IconUsers },
]

const ofPractitioner: NavEntry[] = [
  { href: '/practice', message: 'today', icon: IconStethoscope },
  { href: '/practice/calendar', message: 'calendar', icon: IconCalendarWeek },
  { href: '/practice/availability', message: 'availability', icon: IconClock },
  { href: '/practice/consultations', message: 'consultations', icon: IconHistory },
  { href: '/practice/patients', message: 'sharedRecords', icon: IconShare },
  { href: '/practice/reviews', message: 'reviews', icon: IconStar },
]

const ofLabOperator: NavEntry[] = [
  { href: '/lab-desk', message: 'labDesk', icon: IconTestPipe },
  { href: '/lab-desk/history', message: 'labHistory', icon: IconHistory },
  { href: '/lab-desk/prices', message: 'labPrices', icon: IconReceiptRupee },
  { href: '/lab-desk/stock', message: 'labStock', icon: IconBoxSeam },
  { href: '/lab-desk/import', message: 'labImport', icon: IconFileImport },
  { href: '/lab-desk/terms', message: 'labTerms', icon: IconClock },
]

const ofPharmacy: NavEntry[] = [
  { href: '/pharmacy-desk', message: 'pharmacyOrders', icon: IconPackage },
  { href: '/pharmacy-desk/counter', message: 'pharmacyCounter', icon: IconBuildingStore },
  { href: '/pharmacy-desk/stock', message: 'stock', icon: IconBoxSeam },
  { href: '/pharmacy-desk/purchases', message: 'purchases', icon: IconTruckDelivery },
  { href: '/pharmacy-desk/receive', message: 'receiveGoods', icon: IconPackageImport },
  { href: '/pharmacy-desk/register', message: 'supplyRegister', icon: IconBook2 },
  { href: '/pharmacy-desk/recalls', message: 'recalls', icon: IconAlertTriangle },
]

const ofAdmin: NavEntry[] = [
  { href: '/admin/verification', message: 'verification', icon: IconShieldCheck },
  { href: '/admin/people', message: 'people', icon: IconUsers },
  { href: '/admin/facilities', message: 'facilities', icon: IconBuildingHospital },
  { href: '/admin/bills', message: 'bills', icon: IconReceiptRupee },
  { href: '/admin/discounts', message: 'discounts', icon: IconDiscount },
  { href: '/admin/reviews', message: 'reviews', icon: IconStar },
  { href: '/admin/pin-codes', message: 'pinCodes', icon: IconMapPin },
  { href: '/admin/audit', message: 'audit', icon: IconReportSearch },
]

const ofDesk: NavEntry[] = [
  { href: '/desk', message: 'desk', icon: IconDeviceDesktop },
  { href: '/desk/queue', message: 'queue', icon: IconListNumbers },
  { href: '/desk/patients', message: 'patients', icon: IconUsers },
  { href: '/desk/calendar', message: 'calendar', icon: IconCalendarWeek },
  { href: '/desk/bills', message: 'bills', icon: IconReceiptRupee },
  { href: '/desk/sales', message: 'deskSale', icon: IconBasket },
  { href: '/desk/day-close', message: 'dayClose', icon: IconCash },
  { href: '/desk/packages', message: 'packages', icon: IconGift },
  { href: '/desk/discounts', message: 'discounts', icon: IconDiscount },
  { href: '/desk/claims', message: 'claims', icon: IconUmbrella },
  { href: '/desk/medicines', message: 'ownMedicines', icon: IconPill },
]

/** The main navigation of a role; of a visitor when nobody is signed in. */
export function navOf(role: Role | null): NavEntry[] {
  switch (role) {
    case 'patient':
      return ofPatient
    case 'practitioner':
      return ofPractitioner
    case 'admin':
      return ofAdmin
    case 'pharmacy_operator':
      return ofPharmacy
    case 'front_desk':
      return ofDesk
    case 'lab_operator':
      return ofLabOperator
    case null:
      return [findDoctor, packagesOnSale]
  }
}

/** What the account menu adds to it. */
export function accountNavOf(role: Role | null): NavEntry[] {
  if (role === 'practitioner')
    return [{ href: '/practice/profile', message: 'practiceProfile', icon: IconUserCircle }]
  if (role === 'pharmacy_operator')
    return [{ href: '/pharmacy-desk/profile', message: 'pharmacyProfile', icon: IconBuildingStore }]
  if (role !== 'patient') return []
  return [
    { href: '/profile', message: 'profile', icon: IconUserCircle },
    { href: '/medicines', message: 'medicines', icon: IconPackage },
    { href: '/bills', message: 'bills', icon: IconReceiptRupee },
    { href: '/insurance', message: 'insurance', icon: IconUmbrella },
    { href: '/packages/mine', message: 'myPackages', icon: IconGift },
    { href: '/reviews', message: 'reviews', icon: IconStar },
  ]
}

/** Whether an entry is where the visitor is; among `/practice` and `/practice/calendar` only the closer one. */
export function isCurrent(entry: NavEntry, pathname: string, all: readonly NavEntry[]): boolean {
  const covers = ({ href }: NavEntry) => pathname === href || pathname.startsWith(`${href}/`)
  return covers(entry) && !all.some((other) => covers(other) && other.href.length > entry.href.length)
}
