import type { Config } from '../../platform/config.ts'
import { NotTaken, type SmsGateway } from './gateway.ts'

type Msg91Answer = { type?: string; message?: string }
const patience = 10_000

/** MSG91's Flow API, version 5: one registered template, one recipient. The answer's `message` is the request's id. */
export function createMsg91Gateway({
  url,
  authKey,
  senderId,
  templates,
}: NonNullable<Config['sms']>): SmsGateway {
  return {
    async send({ to, template, variables }) {
      const templateId = templates[template]
      if (!templateId) throw new NotTaken(`no template is configured for ${template}`, { final: true })
      const response = await post(url, authKey, {
        template_id: templateId,
        sender: senderId,
        short_url: '0',
        recipients: [{ mobiles: to.replace('+', ''), ...variables }],
      })
      const answer = (await response.json().catch(() => ({}))) as Msg91Answer
      if (response.ok && answer.type === 'success' && answer.message) return answer.message
      throw new NotTaken(`msg91 ${response.status} ${answer.type === 'error' ? 'refused' : 'unclear'}`, {
        final: isFinal(response),
      })
    },
  }
}

async function post(url: string, authkey: string, body: unknown): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { authkey, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    })
  } catch (error) {
    throw new NotTaken(`msg91 ${(error as Error).name === 'TimeoutError' ? 'timed out' : 'not reached'}`)
  }
}

// A refusal of this very message stays one. A wrong key (401, 403) is repaired by the operator, a limit (429) by time.
const isFinal = ({ status, ok }: Response) =>
  ok || (status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status))
