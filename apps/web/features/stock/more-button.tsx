'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button } from '@mantine/core'

type Props = { pages: { hasMore: boolean; isGrowing: boolean; showMore: () => void } }

/** The next page of a list that grows; nothing at its end. */
export function MoreButton({ pages: { hasMore, isGrowing, showMore } }: Props) {
  const t = useTranslations('common')
  if (!hasMore && !isGrowing) return null
  return (
    <Button variant="default" onClick={showMore} loading={isGrowing} style={{ alignSelf: 'flex-start' }}>
      {t('showMore')}
    </Button>
  )
}
