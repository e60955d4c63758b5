'use client'
import { useTranslations } from '@imeds/i18n/react'
import { VisuallyHidden } from '@mantine/core'
import { Stars } from '@/ui/stars.tsx'

/** The stars of one review, for the eye and for the ear. */
export function GivenStars({ stars }: { stars: number }) {
  const t = useTranslations('reviews')
  return (
    <span>
      <Stars value={stars} />
      <VisuallyHidden>{t('starsOfFive', { stars: String(stars) })}</VisuallyHidden>
    </span>
  )
}
