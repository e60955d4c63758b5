import { isApiError } from '@imeds/client'
import { verifyPrescription } from '@imeds/contracts/prescriptions'
import type { Metadata } from 'next'
import { readCode } from '@/features/prescriptions/verify/code.ts'
import { VerifyResult, type Proof } from '@/features/prescriptions/verify/verify-result.tsx'
import { VerifyTrouble } from '@/features/prescriptions/verify/verify-trouble.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prescriptions.verify')
  return { title: t('title'), robots: { index: false } }
}

type Answer = { proof: Proof | null } | { code: string; retryAfter: number | undefined }

async function ask(code: string | null): Promise<Answer> {
  if (code === null) return { proof: null }
  try {
    return { proof: await callFromServer(verifyPrescription, { params: { code } }) }
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.code === 'prescription_not_found') return { proof: null }
    return { code: error.code, retryAfter: error.retryAfter }
  }
}

export default async function VerifiedPage({ params }: { params: Promise<{ code: string }> }) {
  const typed = decodeURIComponent((await params).code)
  const code = readCode(typed)
  const answer = await ask(code)
  if ('proof' in answer) return <VerifyResult code={code ?? typed.slice(0, 40)} proof={answer.proof} />
  return <VerifyTrouble code={answer.code} retryAfter={answer.retryAfter} />
}
