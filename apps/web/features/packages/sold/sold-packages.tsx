'use client'
import { query } from '@imeds/client'
import { listPackagePurchases, PackagePurchaseStatus } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Stack } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { useState } from 'react'
import { useTopic } from '@/lib/socket.tsx'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { DataTable } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { Pages } from '@/ui/pages.tsx'
import { leftOf } from '../left-of.ts'
import { PurchaseStatus } from '../status.tsx'
import type { PackagePurchase } from '../types.ts'

type Status = PackagePurchase['status']

/** What a facility sold, of one patient or of all, with what is left. */
export function SoldPackages({ patientId }: { patientId: string | null }) {
  const t = useTranslations('packages')
  const [status, setStatus] = useState<Status | ''>('')
  return (
    <Stack gap="lg">
      <NativeSelect
        label={t('desk.filter')}
        maw="16rem"
        value={status}
        onChange={({ currentTarget }) => setStatus(currentTarget.value as Status | '')}
        data={[
          { value: '', label: t('desk.all') },
          ...PackagePurchaseStatus.options.map((value) => ({ value, label: t(`statuses.${value}`) })),
        ]}
      />
      <Found key={`${status} ${patientId}`} status={status} patientId={patientId} />
    </Stack>
  )
}

function Found({ status, patientId }: { status: Status | ''; patientId: string | null }) {
  const t = useTranslations('packages')
  const { user } = useSession()
  const pages = usePages((cursor) =>
    query(listPackagePurchases, {
      query: {
        limit: 20,
        ...(status ? { status } : {}),
        ...(patientId ? { patientId } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
  )
  useTopic(user ? `user/${user.id}` : null, () => void pages.refetch())
  return (
    <Pages
      pages={pages}
      empty={
        <EmptyState
          icon={<IconGift size={28} aria-hidden />}
          title={t('sold.none')}
          body={t('sold.noneBody')}
        />
      }
    >
      {(items) => (
        <DataTable
          label={t('sold.title')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: t('desk.name'),
              primary: true,
              cell: ({ id, name }) => <LinkText href={`/desk/packages/purchases/${id}`}>{name}</LinkText>,
            },
            { key: 'patient', header: t('sold.patient'), cell: ({ patient }) => patient.name },
            {
              key: 'status',
              header: t('desk.status'),
              cell: (purchase) => <PurchaseStatus status={purchase.status} />,
            },
            {
              key: 'left',
              header: t('sold.left'),
              cell: ({ parts }) => t('mine.leftOf', { left: leftOf(parts) }),
            },
            {
              key: 'until',
              header: t('sold.until'),
              cell: ({ expiresAt, facility }) =>
                expiresAt ? <DateTime instant={expiresAt} zone={facility.timeZone} style="date" /> : null,
            },
          ]}
        />
      )}
    </Pages>
  )
}
