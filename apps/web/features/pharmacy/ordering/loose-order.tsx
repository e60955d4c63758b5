'use client'
import { mutation, query } from '@imeds/client'
import { listProductAlternatives, listPharmacyOffers, placeMedicineOrder } from '@imeds/contracts/pharmacy'
import type { Product } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, NativeSelect, Stack, Text } from '@mantine/core'
import { IconPrescription } from '@tabler/icons-react'
import { useMutation, useQueries, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from '../pharmacy.module.css'
import { addLoose, exchange, priceOfLine, refusalOf, type LooseLine } from './loose.ts'
import { LooseLineFields } from './loose-line.tsx'
import { PaymentChoice, type Payment } from './payment-choice.tsx'
import { PharmacyChoice } from './pharmacy-choice.tsx'
import { nearTo, nowhere, WayFields, type Home, type Way } from './way-fields.tsx'

export type Person = { id: string; name: string; home: Home | null }
type Props = {
  people: readonly Person[]
  /** Finds a product of the pharmacy's list. */
  search: (facilityId: string, onPick: (product: Product) => void) => ReactNode
}

/** Orders what needs no prescription; what does is refused at once, with the reason and the way. */
export function LooseOrder({ people, search }: Props) {
  const t = useTranslations('pharmacy.loose')
  const ordering = useTranslations('pharmacy.ordering')
  const router = useRouter()
  const { money } = useFormat()
  const [patientId, setPatientId] = useState(people[0]?.id ?? '')
  const [way, setWay] = useState<Way>('delivery')
  const [address, setAddress] = useState<Home>(people[0]?.home ?? nowhere)
  const [storeId, setStoreId] = useState<string | null>(null)
  const [lines, setLines] = useState<readonly LooseLine[]>([])
  const [refused, setRefused] = useState<Product | null>(null)
  const [payment, setPayment] = useState<Payment>('online')
  const offers = useQuery(query(listPharmacyOffers, { query: { ...nearTo(address), limit: 20 } }))
  const shown = (offers.data?.items ?? []).filter(({ delivers }) => way === 'pickup' || delivers)
  const chosen = shown.find((one) => one.storeId === storeId) ?? shown[0]
  const goods = useGoods(lines, chosen?.storeId)
  const profile = chosen?.pharmacy.profile
  const fee = way === 'delivery' ? (profile?.deliveryFeePaise ?? 0) : 0
  const minimum = way === 'delivery' ? (profile?.minimumOrderPaise ?? 0) : 0
  const place = useMutation({
    ...mutation(placeMedicineOrder),
    onSuccess: ({ id }) => router.push(`/medicines/${id}`),
  })
  const pick = (product: Product) => {
    const no = refusalOf(product) !== null
    setRefused(no ? product : null)
    if (!no) setLines(addLoose(lines, product))
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!chosen) return
    place.mutate({
      body: {
        patientId,
        storeId: chosen.storeId,
        lines: lines.map(({ product, packs }) => ({
          productId: product.id,
          quantity: packs * product.packSize,
          unit: product.unit,
        })),
        fulfilment: way,
        payment,
        address: way === 'delivery' ? address : null,
      },
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <SectionCard title={t('person')}>
          <NativeSelect
            aria-label={t('person')}
            maw="24rem"
            value={patientId}
            onChange={(event) => setPatientId(event.currentTarget.value)}
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </SectionCard>
        <WayFields
          way={way}
          onWay={(next) => {
            setWay(next)
            setPayment('online')
          }}
          address={address}
          onAddress={setAddress}
        />
        <PharmacyChoice
          offers={offers}
          shown={shown}
          chosen={chosen?.storeId ?? null}
          way={way}
          lines={0}
          onChoose={setStoreId}
        />
        {chosen ? (
          <SectionCard title={t('what')} lead={t('whatLead')}>
            <Stack>
              {search(chosen.pharmacy.id, pick)}
              {refused ? <Refused product={refused} /> : null}
              {lines.length === 0 ? (
                <EmptyState order={3} title={t('empty')} body={t('emptyBody')} />
              ) : (
                <ul className={classes['lines']} aria-label={t('what')}>
                  {lines.map((line) => (
                    <LooseLineFields
                      key={line.product.id}
                      line={line}
                      storeId={chosen.storeId}
                      onPacks={(packs) =>
                        setLines(lines.map((one) => (one === line ? { ...one, packs } : one)))
                      }
                      onExchange={(product) => setLines(exchange(lines, line.product.id, product))}
                      onRemove={() => setLines(lines.filter((one) => one !== line))}
                    />
                  ))}
                </ul>
              )}
            </Stack>
          </SectionCard>
        ) : null}
        <SectionCard title={t('payment')}>
          <Stack>
            <PaymentChoice way={way} payment={payment} onPayment={setPayment} />
            <Text c="dimmed" size="sm">
              {fee > 0
                ? ordering('sumWithDelivery', { goods: money(goods), fee: money(fee) })
                : ordering('sum', { goods: money(goods) })}{' '}
              {ordering('priceNote')}
            </Text>
            {lines.length > 0 && goods < minimum ? (
              <Text c="danger" size="sm">
                {t('minimum', { amount: money(minimum) })}
              </Text>
            ) : null}
            <FormError error={place.error} />
            <SubmitButton
              loading={place.isPending}
              disabled={lines.length === 0 || goods < minimum || !chosen}
              style={{ alignSelf: 'flex-start' }}
            >
              {ordering('send', { amount: money(goods + fee) })}
            </SubmitButton>
          </Stack>
        </SectionCard>
      </Stack>
    </form>
  )
}

/** What the lines come to at a pharmacy. */
function useGoods(lines: readonly LooseLine[], storeId: string | undefined): number {
  const found = useQueries({
    queries: storeId
      ? lines.map(({ product }) =>
          query(listProductAlternatives, { query: { storeId, productId: product.id } }),
        )
      : [],
  })
  return lines.reduce((sum, line, index) => sum + priceOfLine(line, found[index]?.data?.items ?? []), 0)
}

function Refused({ product }: { product: Product }) {
  const t = useTranslations('pharmacy.loose')
  return (
    <Alert color="warning" variant="light" role="alert" icon={<IconPrescription aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        <Text>{t(`refused.${refusalOf(product) ?? 'prescription'}`, { name: product.name })}</Text>
        {refusalOf(product) === 'prescription' ? (
          <>
            <LinkText href="/prescriptions">{t('toPrescriptions')}</LinkText>
            <LinkText href="/medicines/upload">{t('toUpload')}</LinkText>
          </>
        ) : null}
      </Stack>
    </Alert>
  )
}
