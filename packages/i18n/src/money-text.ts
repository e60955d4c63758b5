import type { BillDetailsCode, BillLineCode, RefundReasonCode, TextParams } from '@imeds/contracts/billing'
import { codedText } from './coded-text.ts'
import type { Language } from './problems.ts'

/** A line of a bill as the API tells it: what is printed, and the codes of what the system wrote. */
export type LineSaid = {
  description: string
  descriptionCode: BillLineCode | null
  details: string | null
  detailsCode: BillDetailsCode | null
  textParams: TextParams
}

/** What a line of a bill says in the reader's language; names and typed words stay as they are. */
export function billLineText(
  language: Language,
  { description, descriptionCode, details, detailsCode, textParams: params }: LineSaid,
): { description: string; details: string | null } {
  const texts = language.messages.billing.lineTexts
  return {
    description: descriptionCode
      ? codedText(language, texts, { code: descriptionCode, params }, description)
      : description,
    details: detailsCode ? codedText(language, texts, { code: detailsCode, params }, details ?? '') : details,
  }
}

/** Why money goes back, in the reader's language; what a person typed stays as it is. */
export function refundReasonText(
  language: Language,
  {
    reason,
    reasonCode,
    reasonParams: params,
  }: { reason: string; reasonCode: RefundReasonCode | null; reasonParams: TextParams },
): string {
  if (!reasonCode) return reason
  return codedText(language, language.messages.billing.refundReasons, { code: reasonCode, params }, reason)
}
