'use client'
import { query } from '@imeds/client'
import { getLabTest } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { List, ListItem, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingPage } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { AtLaboratory } from '../desk/use-laboratory.tsx'
import { OwnRanges } from './own-ranges.tsx'
import { Reagents, type FindProduct } from './reagents.tsx'

type Props = { id: string; findProduct: FindProduct }

/** How the laboratory measures a test: what is used up for it, and what it counts as usual. */
export function OfferedTest({ id, findProduct }: Props) {
  const t = useTranslations('lab.offered')
  const test = useQuery(query(getLabTest, { params: { id } }))
  if (test.isPending) return <LoadingPage />
  if (test.isError) return <ErrorState error={test.error} onRetry={test.refetch} />
  const { kind, name, method, unit, members } = test.data
  return (
    <>
      <PageHeader
        above={
          <LinkText href="/lab-desk/prices" size="sm">
            {t('back')}
          </LinkText>
        }
        title={name}
        lead={[method, unit].filter(Boolean).join(' · ')}
      />
      {kind === 'panel' ? (
        <SectionCard title={t('members')} lead={t('membersLead')}>
          <List>
            {members.map((member) => (
              <ListItem key={member.id}>
                <LinkText href={`/lab-desk/prices/${member.id}`}>{member.name}</LinkText>
              </ListItem>
            ))}
          </List>
        </SectionCard>
      ) : (
        <AtLaboratory>
          {(laboratory): ReactNode => (
            <Stack gap="lg" key={laboratory.id}>
              <OwnRanges laboratory={laboratory} test={test.data} />
              <Reagents laboratory={laboratory} testId={id} findProduct={findProduct} />
            </Stack>
          )}
        </AtLaboratory>
      )}
    </>
  )
}
