'use client'
import type { LabOrderStatus } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import classes from '../lab.module.css'
import { stateOf, steps } from './progress.ts'

/** How far an order is, step by step. */
export function OrderProgress({ status }: { status: LabOrderStatus }) {
  const t = useTranslations('lab.order')
  return (
    <ol className={classes['steps']}>
      {steps.map((step) => {
        const state = stateOf(step, status)
        return (
          <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span>
              <span className={classes['dot']}>
                {state === 'done' ? <IconCheck size={16} stroke={3} aria-hidden /> : null}
              </span>
            </span>
            <span>
              {t(`steps.${step}`)}
              {state === 'later' ? null : <VisuallyHidden> ({t(state)})</VisuallyHidden>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
