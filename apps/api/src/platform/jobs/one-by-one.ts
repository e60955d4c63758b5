/** Works through the rows of a sweep: one that breaks leaves the others their turn, and fails the job in the end. */
export async function oneByOne(ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  const broken: unknown[] = []
  for (const id of ids) await work(id).catch((error: unknown) => void broken.push(error))
  if (broken.length) throw new AggregateError(broken, `The sweep broke at ${broken.length} rows.`)
}
