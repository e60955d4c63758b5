'use client'
import { FacilityKind } from '@imeds/contracts/facilities'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import classes from '../admin.module.css'
import { FacilityTable } from './facility-table.tsx'

/** All places of care, closed ones too. */
export function Facilities() {
  const t = useTranslations('admin.facilities')
  const [kind, setKind] = useState('')
  const wanted = FacilityKind.safeParse(kind).data
  return (
    <Stack gap="md">
      <div className={classes['filters']}>
        <NativeSelect
          label={t('kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[
            { value: '', label: t('anyKind') },
            ...FacilityKind.options.map((value) => ({ value, label: t(`kinds.${value}`) })),
          ]}
        />
      </div>
      <FacilityTable key={kind} {...(wanted ? { kind: wanted } : {})} />
    </Stack>
  )
}
