import type { FileRow } from './file.repository.ts'

/** Where a file is in the store. */
export const keyOf = ({ purpose, id }: Pick<FileRow, 'purpose' | 'id'>): string => `${purpose}/${id}`

/** `report-2026-12-07.pdf`: what people call their files names people, and stands in no address. */
export function neutralName({
  purpose,
  content_type,
  created_at,
}: Pick<FileRow, 'purpose' | 'content_type' | 'created_at'>): string {
  const subtype = content_type.split('/')[1] ?? 'bin'
  const day = created_at.toISOString().slice(0, 10)
  return `${purpose.replaceAll('_', '-')}-${day}.${subtype === 'jpeg' ? 'jpg' : subtype}`
}
