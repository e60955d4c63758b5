import { expect, it } from 'vitest'
import { registerCsv } from './csv.ts'

const entry = {
  id: '0190a000-0000-7000-8000-000000000000',
  serial: 7,
  suppliedAt: '2026-12-07T03:30:00.000Z',
  patientName: 'Asha Rao',
  patientAddress: '4 Temple Street, Hyderabad',
  prescriberName: 'Meera "M" Iyer',
  prescriberRegistrationNumber: 'T-1',
  prescriberAddress: '=HYPERLINK("x")',
  medicine: 'Alprax 0.5 mg tablet',
  batchNumber: 'B1',
  quantity: 10,
  unit: 'tablet',
}

it('quotes what needs it, and runs nothing in a spreadsheet', () => {
  expect(registerCsv([entry]).split('\r\n')).toEqual([
    'serial,supplied_at,patient,patient_address,prescriber,registration_number,prescriber_address,medicine,batch,quantity,unit',
    `7,2026-12-07T03:30:00.000Z,Asha Rao,"4 Temple Street, Hyderabad","Meera ""M"" Iyer",T-1,"'=HYPERLINK(""x"")",Alprax 0.5 mg tablet,B1,10,tablet`,
    '',
  ])
})
