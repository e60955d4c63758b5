import type { BillDetailsCode, BillLineCode, RefundReasonCode, TextParams } from '@imeds/contracts/billing'
import { messagesFor } from '@imeds/i18n'
import { billLineText, refundReasonText } from '@imeds/i18n/money-text'

/** A text by its code in the catalogue. */
export type Said<Code> = { code: Code; params?: TextParams }
/** Why money goes back: what a person typed, or a code. */
export type RefundReason = string | Said<RefundReasonCode>

const english = { locale: 'en', messages: messagesFor('en') } as const

/** The texts of a line as its row holds them: what is printed, in English, and the codes. */
export type LineTexts = {
  description: string
  descriptionCode: BillLineCode | null
  details: string | null
  detailsCode: BillDetailsCode | null
  textParams: TextParams
}

export function lineTexts(
  description: string | Said<BillLineCode>,
  details: string | Said<BillDetailsCode> | undefined,
): LineTexts {
  const [first, second] = [asSaid(description), asSaid(details)]
  const said = {
    description: first.text ?? '',
    descriptionCode: first.code,
    details: second.text,
    detailsCode: second.code,
    textParams: { ...first.params, ...second.params },
  }
  return { ...said, ...billLineText(english, said) }
}

const asSaid = <Code>(text: string | Said<Code> | undefined) =>
  typeof text === 'object'
    ? { text: null, code: text.code, params: text.params ?? {} }
    : { text: text ?? null, code: null, params: {} }

/** A refund's reason as its row holds it. */
export function reasonColumns(reason: RefundReason) {
  const { text, code, params } = asSaid(reason)
  return { reason: text, reason_code: code, reason_params: JSON.stringify(params) }
}

/** A refund's reason as it is answered: with the code's English, for what does not know the code. */
export function reasonOf(row: { reason: string | null; reason_code: string | null; reason_params: unknown }) {
  const said = {
    reason: row.reason ?? '',
    reasonCode: row.reason_code as RefundReasonCode | null,
    reasonParams: row.reason_params as TextParams,
  }
  return { ...said, reason: refundReasonText(english, said) }
}
