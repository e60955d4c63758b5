/** The value of `Content-Disposition`. Names are reduced to what every browser and store passes on unchanged. */
export const dispositionOf = ({ fileName, inline }: { fileName: string; inline: boolean }): string =>
  `${inline ? 'inline' : 'attachment'}; filename="${fileName.replaceAll(/[^\w.-]+/g, '_')}"`
