import address from '../../../../../subgraphs/insights/sample/contacts.csv?url';

/** The sample that comes with Guardian, as a file to import. */
export async function sampleFile(): Promise<File> {
  const response = await fetch(address);
  return new File([await response.blob()], 'contacts.csv', { type: 'text/csv' });
}
