'use client'
import { query } from '@imeds/client'
import { listPatients } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { SimpleGrid, VisuallyHidden } from '@mantine/core'
import { IconUserHeart } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { FamilyMember } from './family-member.tsx'

/** All profiles that the person may book for, the own one first. */
export function Family() {
  const t = useTranslations('patients')
  const [news, setNews] = useState('')
  const family = useQuery(query(listPatients, { query: { limit: 50 } }))
  if (family.isPending) return <LoadingState />
  if (family.isError) return <ErrorState error={family.error} onRetry={family.refetch} />
  const people = family.data.items.toSorted(
    (a, b) => Number(b.relation === 'self') - Number(a.relation === 'self'),
  )
  if (people.length === 0)
    return (
      <EmptyState
        icon={<IconUserHeart size={28} aria-hidden />}
        title={t('empty.title')}
        body={t('empty.body')}
        action={<LinkButton href="/family/new">{t('empty.action')}</LinkButton>}
      />
    )
  return (
    <>
      <VisuallyHidden component="output">{news}</VisuallyHidden>
      <SimpleGrid
        component="ul"
        cols={{ base: 1, sm: 2, lg: 3 }}
        m={0}
        p={0}
        style={{ listStyle: 'none' }}
        aria-label={t('title')}
      >
        {people.map((person) => (
          <FamilyMember key={person.id} person={person} onRemoved={setNews} />
        ))}
      </SimpleGrid>
    </>
  )
}
