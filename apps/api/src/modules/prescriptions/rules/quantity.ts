import {
  type AmountUnit,
  amountsOf,
  amountText,
  type Dose,
  doseProblem,
  type DoseProblemCode,
  plural,
} from './dose.ts'

/** What a quantity depends on: how the medicine is packed, as the catalogue says it. */
export type Packed = { form: string; strength: string; route: string; packUnit: string; packSize: number }

/** How much to supply, and why. */
export type Quantity =
  | {
      ok: true
      /** Whole pieces (tablets, sachets) or whole containers (bottles, tubes, devices). */
      quantity: number
      /** What `quantity` counts: the pack unit of pieces, else the container. */
      unit: string
      /** What will be taken and what is supplied, both in the medicine's pack unit. */
      taken: number
      contents: number
      packs: number
      reason: string
    }
  | { ok: false; code: DoseProblemCode | 'unit_does_not_fit' | 'cannot_divide'; text: string }

/** How much to supply for a dose: pieces rounded up to whole ones, all else to whole packs. 20 drops are 1 ml. */
export function quantityOf(dose: Dose, medicine: Packed): Quantity {
  const problem = doseProblem(dose)
  if (problem) return { ok: false, ...problem }
  const factor = unitsIn(dose.amountUnit, medicine)
  if (factor === null)
    return {
      ok: false,
      code: 'unit_does_not_fit',
      text: `${medicine.form} is counted in ${medicine.packUnit}: an amount in ${plural(dose.amountUnit, 2)} does not fit.`,
    }
  const divided = amountsOf(dose.timing).some((amount) => !Number.isInteger(amount))
  if (divided && wholeOnly(medicine))
    return { ok: false, code: 'cannot_divide', text: `A ${medicine.form} is not divided.` }

  const taken = upToThousandths(
    takings(dose).reduce((sum, { amount, times }) => sum + portion(amount * factor, medicine) * times, 0),
  )
  return containers.has(medicine.packUnit)
    ? inContainers(taken, dose, medicine)
    : inPieces(taken, divided, medicine)
}

function inPieces(taken: number, divided: boolean, { packUnit, packSize, form }: Packed): Quantity {
  const quantity = Math.ceil(taken)
  const rounded =
    quantity !== taken
      ? `${amountText(taken, packUnit)} taken, rounded up to whole ones`
      : `${amountText(taken, packUnit)} taken`
  const caution = divided && form.startsWith('prolonged-release') ? '; see that this one may be halved' : ''
  return {
    ok: true,
    quantity,
    unit: packUnit,
    taken,
    contents: quantity,
    packs: Math.ceil(quantity / packSize),
    reason: `${quantity} ${plural(packUnit, quantity)}: ${rounded}${caution}`,
  }
}

function inContainers(taken: number, dose: Dose, medicine: Packed): Quantity {
  const { packUnit, packSize } = medicine
  const name = containerOf(medicine)
  const byContents = Math.ceil(upToThousandths(taken / packSize))
  const byAge = spoilsIn28Days(medicine) ? Math.ceil(dose.days / 28) : 1
  const quantity = Math.max(byContents, byAge, 1)
  const why = [
    `${amountText(taken, packUnit)} ${plural(packUnit, taken)} taken`,
    ...(dose.amountUnit === 'application'
      ? [`${amountText(perApplication(medicine), packUnit)} ${packUnit} an application`]
      : []),
    ...(byAge > byContents ? ['an opened one is kept 28 days at most'] : []),
  ]
  return {
    ok: true,
    quantity,
    unit: name,
    taken,
    contents: upToThousandths(quantity * packSize),
    packs: quantity,
    reason: `${quantity} ${plural(name, quantity)} of ${amountText(packSize, packUnit)} ${plural(packUnit, packSize)}: ${why.join('; ')}`,
  }
}

/** Every amount with how often it is taken from the first to the last day. */
function takings({ timing, days }: Dose): { amount: number; times: number }[] {
  switch (timing.kind) {
    case 'daily':
      return amountsOf(timing).map((amount) => ({ amount, times: days }))
    case 'interval':
      return [{ amount: timing.amount, times: Math.ceil((days * 24) / timing.everyHours) }]
    case 'as_needed':
      return [{ amount: timing.amount, times: timing.maxPerDay * days }]
    case 'once':
      return [{ amount: timing.amount, times: 1 }]
  }
}

/** How many pack units one amount unit is; null where they have nothing to do with each other. */
function unitsIn(unit: AmountUnit, medicine: Packed): number | null {
  switch (medicine.packUnit) {
    case 'ml':
      if (unit === 'ml') return 1
      if (unit === 'drop') return 1 / 20
      if (unit === 'application' && medicine.route !== 'oral') return perApplication(medicine)
      return unit === 'unit' ? perInternationalUnit(medicine.strength) : null
    case 'g':
      if (unit === 'g') return 1
      return unit === 'application' ? perApplication(medicine) : null
    case 'puff':
      return unit === 'puff' ? 1 : null
    case 'tablet':
    case 'capsule':
      return unit === 'tablet' || unit === 'unit' ? 1 : null
    case 'patch':
    case 'suppository':
      return unit === 'unit' || unit === 'application' ? 1 : null
    default:
      return unit === 'unit' ? 1 : null
  }
}

const containers = new Set(['ml', 'g', 'puff'])
const thrownAwayOpened = new Set([
  'ampoule',
  'vial',
  'syringe',
  'bottle',
  'respule',
  'sachet',
  'patch',
  'suppository',
])

/** What one taking uses up: an opened ampoule is gone, however little of it was given. */
const portion = (amount: number, { packUnit }: Packed) =>
  thrownAwayOpened.has(packUnit) ? Math.ceil(amount) : amount

const wholeOnly = ({ packUnit, form }: Packed) =>
  ['capsule', 'lozenge', 'piece'].includes(packUnit) ||
  form === 'gastro-resistant tablet' ||
  packUnit === 'puff'

const spoilsIn28Days = ({ form, route, packUnit }: Packed) =>
  route === 'ophthalmic' || form === 'pen cartridge' || (form === 'injection' && packUnit === 'ml')

/** Pack units for one application. A fingertip unit of a cream is half a gram. */
const perApplication = ({ form, route, packUnit }: Packed) => {
  if (form === 'vaginal cream') return 5
  if (route === 'ophthalmic') return 0.1
  return packUnit === 'ml' ? 2 : 0.5
}

const perInternationalUnit = (strength: string) => {
  const perMl = Number(/^(\d+) IU\/ml$/.exec(strength)?.[1])
  return perMl > 0 ? 1 / perMl : null
}

const containerOf = ({ packUnit, form }: Packed) => {
  if (packUnit === 'puff') return 'device'
  if (form === 'pen cartridge') return 'cartridge'
  if (form === 'injection') return 'vial'
  if (packUnit === 'ml') return 'bottle'
  return ['oral powder', 'granules', 'dusting powder', 'topical spray'].includes(form) ? 'container' : 'tube'
}

const upToThousandths = (amount: number) => Math.ceil(amount * 1000 - 1e-6) / 1000
