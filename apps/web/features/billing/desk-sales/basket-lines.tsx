'use client'
import { useTranslations } from '@imeds/i18n/react'
import { CloseButton, NumberInput } from '@mantine/core'
import { Money } from '@/ui/money.tsx'
import type { BasketLine } from './basket.ts'
import classes from './desk-sales.module.css'

type Props = { basket: readonly BasketLine[]; onChange: (basket: BasketLine[]) => void }

/** What is about to be billed, with how many of each. */
export function BasketLines({ basket, onChange }: Props) {
  const t = useTranslations('billing.deskSale')
  return (
    <ul className={classes['lines']} aria-label={t('basket')}>
      {basket.map((line) => {
        const { item, quantity } = line
        return (
          <li key={item.id}>
            <span className={classes['name']}>
              {item.name}
              <small>
                <Money paise={item.pricePaise} />
              </small>
            </span>
            <NumberInput
              aria-label={t('quantityOf', { name: item.name })}
              className={classes['quantity']}
              min={1}
              max={1000}
              allowDecimal={false}
              required
              value={quantity || ''}
              onChange={(value) =>
                onChange(basket.map((one) => (one === line ? { ...one, quantity: Number(value) || 0 } : one)))
              }
            />
            <span className={classes['amount']}>
              <Money paise={item.pricePaise * quantity} />
            </span>
            <CloseButton
              aria-label={t('remove', { name: item.name })}
              onClick={() => onChange(basket.filter((one) => one !== line))}
            />
          </li>
        )
      })}
    </ul>
  )
}
