'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, type ButtonProps } from '@mantine/core'

type Props = Pick<ButtonProps, 'mt' | 'style'> & {
  pages: { hasMore: boolean; isGrowing: boolean; showMore: () => void }
  /** Other words than “Show more”. */
  children?: string | undefined
}

/** The next page of a list that grows; nothing at its end. */
export function MoreButton({ pages: { hasMore, isGrowing, showMore }, children, ...place }: Props) {
  const t = useTranslations('common')
  if (!hasMore && !isGrowing) return null
  return (
    <Button variant="default" onClick={showMore} loading={isGrowing} {...place}>
      {children ?? t('showMore')}
    </Button>
  )
}
