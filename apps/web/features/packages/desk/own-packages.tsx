'use client'
import { query } from '@imeds/client'
import { listOwnPackages } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconGift, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { usePages } from '@/lib/use-pages.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { Money } from '@/ui/money.tsx'
import { Pages } from '@/ui/pages.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { PackageStatusBadge } from '../status.tsx'
import type { HealthPackage, Status } from '../types.ts'

const statuses: readonly Status[] = ['draft', 'active', 'retired']

/** The packages of a facility in every status. */
export function OwnPackages({ facility }: { facility: { id: string; name: string } }) {
  const t = useTranslations('packages.desk')
  const [status, setStatus] = useState<Status | ''>('')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { facility: facility.name })}
        actions={
          <>
            <LinkButton href="/desk/packages/purchases" variant="default">
              {t('purchases')}
            </LinkButton>
            <LinkButton href="/desk/packages/import" variant="default">
              {t('import')}
            </LinkButton>
            <LinkButton href="/desk/packages/sell" variant="default">
              {t('sell')}
            </LinkButton>
            <LinkButton href="/desk/packages/new">{t('new')}</LinkButton>
          </>
        }
      />
      <Stack gap="lg">
        <Group align="flex-end">
          <TextInput
            label={t('text')}
            leftSection={<IconSearch size={18} aria-hidden />}
            autoComplete="off"
            maxLength={200}
            flex="1 1 16rem"
            maw="28rem"
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <NativeSelect
            label={t('filter')}
            value={status}
            onChange={({ currentTarget }) => setStatus(currentTarget.value as Status | '')}
            data={[
              { value: '', label: t('all') },
              ...statuses.map((value) => ({ value, label: t(`packageStatuses.${value}`) })),
            ]}
          />
        </Group>
        <Found key={`${status} ${text}`} status={status} text={text} />
      </Stack>
    </>
  )
}

function Found({ status, text }: { status: Status | ''; text: string }) {
  const t = useTranslations('packages.desk')
  const pages = usePages((cursor) =>
    query(listOwnPackages, {
      query: {
        limit: 20,
        ...(status ? { status } : {}),
        ...(text ? { text } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
  )
  return (
    <Pages
      pages={pages}
      empty={<EmptyState icon={<IconGift size={28} aria-hidden />} title={t('none')} body={t('noneBody')} />}
    >
      {(items) => <PackageTable packages={items} />}
    </Pages>
  )
}

function PackageTable({ packages }: { packages: readonly HealthPackage[] }) {
  const t = useTranslations('packages.desk')
  const items = useTranslations('packages.items')
  return (
    <DataTable
      label={t('title')}
      rows={packages}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('name'),
          primary: true,
          cell: ({ id, name, code, speciality }) => (
            <>
              <LinkText href={`/desk/packages/${id}`}>{name}</LinkText>
              <Text size="sm" c="dimmed" fw={400}>
                {[code, speciality].filter(Boolean).join(' · ')}
              </Text>
            </>
          ),
        },
        {
          key: 'parts',
          header: t('parts'),
          cell: (one) =>
            items('units', { count: one.items.reduce((sum, { quantity }) => sum + quantity, 0) }),
        },
        {
          key: 'status',
          header: t('status'),
          cell: ({ status, onSale }) => (
            <>
              <PackageStatusBadge status={status} />
              {status === 'active' && !onSale ? (
                <Text size="sm" c="dimmed">
                  {t('notNow')}
                </Text>
              ) : null}
            </>
          ),
        },
        {
          key: 'price',
          header: t('price'),
          align: 'end',
          cell: ({ pricePaise }) => (pricePaise === null ? t('unpriced') : <Money paise={pricePaise} />),
        },
        {
          key: 'action',
          header: t('action'),
          cell: ({ id, name, onSale }) =>
            onSale ? (
              <LinkButton
                href={`/desk/packages/sell?package=${id}`}
                size="xs"
                variant="default"
                aria-label={t('sellOf', { name })}
              >
                {t('sell')}
              </LinkButton>
            ) : null,
        },
      ]}
    />
  )
}
