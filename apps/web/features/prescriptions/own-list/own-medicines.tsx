'use client'
import { Stack } from '@mantine/core'
import { MedicineImport } from './medicine-import.tsx'
import { MedicineTable } from './medicine-table.tsx'

/** What a facility adds to the common catalogue: its list, and a file that adds to it. */
export function OwnMedicines({ facilityId }: { facilityId: string }) {
  return (
    <Stack gap="lg">
      <MedicineTable facilityId={facilityId} />
      <MedicineImport facilityId={facilityId} />
    </Stack>
  )
}
