/** The live topics of who pays: their open pages fetch again. */
export const payerTopics = (userId: string | null): string[] => (userId ? [`user/${userId}`] : [])
