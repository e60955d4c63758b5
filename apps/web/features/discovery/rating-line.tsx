'use client'
import type { Rating } from '@imeds/contracts/reviews'
import { useTranslations } from '@imeds/i18n/react'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import type { output } from 'zod'

/** A doctor's stars in a line of facts: the mean in words and figures once there is one, until then how many reviews. */
export function RatingLine({
  rating: { mean, count },
  size = 16,
}: {
  rating: output<typeof Rating>
  size?: number
}) {
  const t = useTranslations('discovery.card')
  return (
    <li>
      {mean === null ? <IconStar size={size} aria-hidden /> : <IconStarFilled size={size} aria-hidden />}
      {mean === null ? t('reviews', { count }) : t('rated', { mean: mean.toFixed(1), count })}
    </li>
  )
}
