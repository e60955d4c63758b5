import { scopes } from '@imeds/contracts'
import { Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { getTranslations } from '@/lib/intl.ts'
import { SectionCard } from '@/ui/section-card.tsx'
import { Facts } from '../facts.tsx'

/** What the words in the matrix mean. */
export async function ScopeMeanings() {
  const t = await getTranslations('admin.grants')
  return (
    <SectionCard title={t('scopesTitle')}>
      <Facts
        facts={scopes.map((scope) => ({ name: t(`scopes.${scope}`), value: t(`scopesMeaning.${scope}`) }))}
      />
      <Text size="sm" c="dimmed" mt="md">
        <IconLock size={15} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('locked')}
      </Text>
    </SectionCard>
  )
}
