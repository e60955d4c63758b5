import type { Tx } from '../../../platform/db/database.ts'
import { gstStateName } from '../invoices/gst-states.ts'
import type { BillRow } from './bill.repository.ts'
import { findParties } from './parties.repository.ts'

/** Who stands on an issued bill, as they were then: the bill reads the same after a move or a marriage. */
export type BillDocument = {
  timeZone: string
  supplier: {
    name: string
    address: string[]
    gstin: string | null
    registrationNumber: string | null
    phone: string | null
    email: string | null
  }
  recipient: { name: string; address: string[]; phone: string | null }
  practitioner: { name: string; qualification: string; registration: string } | null
  /** Only on a credit note: the bill it takes back. */
  corrects: { number: string; issuedAt: string; kind?: BillRow['kind'] } | null
  /** Only where goods were taxed: the state where they ended up. */
  placeOfSupply?: { code: string; name: string } | null
}

/** Gathers supplier, recipient and practitioner of a bill as they are now, and the code its numbers start with. */
export async function composeDocument(
  tx: Tx,
  bill: BillRow,
  corrected?: BillRow,
): Promise<{ facilityCode: string; document: BillDocument }> {
  const { facility, patient, practitioner } = await findParties(tx, bill)
  return {
    facilityCode: facility.code,
    document: {
      timeZone: facility.time_zone,
      supplier: {
        name: facility.name,
        address: addressLines(facility),
        gstin: facility.gstin,
        registrationNumber: facility.registration_number,
        phone: facility.phone,
        email: facility.email,
      },
      recipient: { name: patient.name, address: addressLines(patient), phone: patient.phone },
      practitioner: practitioner && {
        name: `Dr. ${practitioner.given_name} ${practitioner.family_name}`,
        qualification: practitioner.degrees.join(', '),
        registration: `${practitioner.registration_council} ${practitioner.registration_number}`,
      },
      corrects:
        corrected?.number && corrected.issued_at
          ? {
              number: corrected.number,
              issuedAt: corrected.issued_at.toISOString(),
              kind: corrected.kind,
            }
          : null,
      placeOfSupply: bill.place_of_supply
        ? { code: bill.place_of_supply, name: gstStateName(bill.place_of_supply) }
        : null,
    },
  }
}

type Place = Record<'address_line' | 'city' | 'state' | 'pin_code', string | null>

const addressLines = ({ address_line, city, state, pin_code }: Place): string[] =>
  [address_line, [city, pin_code].filter(Boolean).join(' '), state].filter(
    (line) => typeof line === 'string' && line !== '',
  ) as string[]
