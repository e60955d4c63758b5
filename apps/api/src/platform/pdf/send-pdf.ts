import type { RequestContext } from '../http/route.ts'

/**
 * Makes a PDF the reply of an endpoint whose contract says `z.string()` in format binary: Fastify sends bytes as they
 * are. The name of the file has no patient data, since it stays in download folders.
 */
export function sendPdf({ reply }: RequestContext, pdf: Buffer, fileName: string): string {
  const name = fileName.replace(/[^\w.-]+/g, '-')
  void reply.type('application/pdf').header('content-disposition', `inline; filename="${name}"`)
  return pdf as unknown as string
}
