'use client'
import { useTranslations } from '@imeds/i18n/react'
import { SimpleGrid } from '@mantine/core'
import { SectionCard } from '@/ui/section-card.tsx'
import type { Profile } from '../profile.ts'
import { Certificates } from './certificates.tsx'
import { Photo } from './photo.tsx'

/** The certificate for those who check it, and the photo for patients. */
export function DocumentsCard({ profile }: { profile: Profile }) {
  const t = useTranslations('practitioners.documents')
  return (
    <SectionCard title={t('title')} lead={t('lead')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        <Certificates profile={profile} />
        <Photo profile={profile} />
      </SimpleGrid>
    </SectionCard>
  )
}
