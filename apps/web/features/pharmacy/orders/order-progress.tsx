'use client'
import type { MedicineOrder } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, VisuallyHidden } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconCircleDot, IconInfoCircle } from '@tabler/icons-react'
import { DateTime } from '@/ui/date-time.tsx'
import classes from '../pharmacy.module.css'
import { stepsOf } from './status.ts'

const icons = { done: IconCircleCheck, now: IconCircleDot, later: IconCircle }

/** How far an order has come, or why it ended. */
export function OrderProgress({ order }: { order: MedicineOrder }) {
  const t = useTranslations('pharmacy')
  const steps = stepsOf(order)
  if (steps.length === 0)
    return (
      <Alert
        variant="light"
        color="gray"
        icon={<IconInfoCircle aria-hidden />}
        title={t(`steps.${order.status}`)}
      >
        {order.endedReason ?? (order.endedAs === 'system' ? t('notPaidInTime') : null)}
      </Alert>
    )
  return (
    <ol className={classes['steps']}>
      {steps.map(({ status, state }) => {
        const Icon = icons[state]
        const at = order.history.findLast((one) => one.status === status)?.at
        return (
          <li key={status} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <Icon size={18} aria-hidden />
            <span>
              {t(`steps.${status}`)}
              {state === 'done' ? <VisuallyHidden>{t('stepDone')}</VisuallyHidden> : null}
              {at && state !== 'later' ? (
                <small>
                  <DateTime instant={at} zone={order.timeZone} />
                </small>
              ) : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
