'use client'
import { mutation, query } from '@imeds/client'
import { listPharmacyOffers, placeMedicineOrder } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Checkbox, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { allOf, basketOf, priceOf, type Wanted } from './choice.ts'
import { LineChoice } from './line-choice.tsx'
import type { Supply } from './order-from-prescription.tsx'
import { PaymentChoice, type Payment } from './payment-choice.tsx'
import { PharmacyChoice } from './pharmacy-choice.tsx'
import { nearTo, nowhere, WayFields, type Home, type Way } from './way-fields.tsx'

/** What, from whom, how and where to: one page, and nothing is sent before the consent. */
export function OrderForm({ supply, home }: { supply: Supply; home: Home | null }) {
  const t = useTranslations('pharmacy.ordering')
  const router = useRouter()
  const { money } = useFormat()
  const [way, setWay] = useState<Way>('delivery')
  const [wanted, setWanted] = useState<Wanted>(() => allOf(supply.lines, 'delivery'))
  const [address, setAddress] = useState<Home>(home ?? nowhere)
  const [storeId, setStoreId] = useState<string | null>(null)
  const [picked, setPicked] = useState<Record<string, string>>({})
  const [payment, setPayment] = useState<Payment>('online')
  const [consent, setConsent] = useState(false)
  const offers = useQuery(
    query(listPharmacyOffers, {
      query: { prescriptionId: supply.prescriptionId, ...nearTo(address), limit: 20 },
    }),
  )
  const pharmacies = (offers.data?.items ?? []).filter(({ delivers }) => way === 'pickup' || delivers)
  const chosen = pharmacies.find((one) => one.storeId === storeId) ?? pharmacies[0]
  const basket = chosen ? basketOf(chosen, wanted, picked) : []
  const fee = way === 'delivery' ? (chosen?.pharmacy.profile?.deliveryFeePaise ?? 0) : 0
  const place = useMutation({
    ...mutation(placeMedicineOrder),
    onSuccess: ({ id }) => router.push(`/medicines/${id}`),
  })
  const changeWay = (now: Way) => {
    setWay(now)
    setWanted(allOf(supply.lines, now))
    setPayment('online')
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!chosen) return
    place.mutate({
      body: {
        patientId: supply.patient.id,
        storeId: chosen.storeId,
        prescriptionId: supply.prescriptionId,
        sharePrescription: consent,
        lines: basket.map(({ medicationRequestId, offer, quantity }) => ({
          medicationRequestId,
          productId: offer.product.id,
          quantity,
          unit: offer.product.unit,
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
        <WayFields way={way} onWay={changeWay} address={address} onAddress={setAddress} />
        <PharmacyChoice
          offers={offers}
          shown={pharmacies}
          chosen={chosen?.storeId ?? null}
          way={way}
          lines={supply.lines.length}
          onChoose={setStoreId}
        />
        {chosen ? (
          <SectionCard title={t('what')} lead={t('whatLead')}>
            <LineChoice
              lines={supply.lines}
              offers={chosen.lines}
              way={way}
              wanted={wanted}
              picked={picked}
              onWant={setWanted}
              onPick={(line, product) => setPicked({ ...picked, [line]: product })}
            />
          </SectionCard>
        ) : null}
        <SectionCard title={t('payment')}>
          <Stack>
            <PaymentChoice way={way} payment={payment} onPayment={setPayment} />
            <Checkbox
              checked={consent}
              onChange={(event) => setConsent(event.currentTarget.checked)}
              label={t('consent', { pharmacy: chosen?.pharmacy.name ?? t('thePharmacy') })}
            />
            <Text c="dimmed" size="sm">
              {fee > 0
                ? t('sumWithDelivery', { goods: money(priceOf(basket)), fee: money(fee) })
                : t('sum', { goods: money(priceOf(basket)) })}{' '}
              {t('priceNote')}
            </Text>
            <FormError error={place.error} />
            <SubmitButton
              size="md"
              loading={place.isPending}
              disabled={!consent || basket.length === 0}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('send', { amount: money(priceOf(basket) + fee) })}
            </SubmitButton>
          </Stack>
        </SectionCard>
      </Stack>
    </form>
  )
}
