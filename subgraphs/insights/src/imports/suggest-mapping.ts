import type { ColumnMapping, ContactField } from './tables.ts';

/** Column names by what programs and people call them, without case, accents, blanks and punctuation. */
const known: Record<ContactField, string[]> = {
  EMAIL: [
    ...['email', 'emailaddress', 'mail', 'mailaddress', 'email1', 'email1value', 'primaryemail', 'workemail'],
    ...['emailadresse', 'courriel', 'adressemail', 'correo', 'correoelectronico'],
  ],
  FIRST_NAME: ['firstname', 'first', 'givenname', 'forename', 'vorname', 'prenom', 'nombre'],
  LAST_NAME: ['lastname', 'last', 'surname', 'familyname', 'nachname', 'nom', 'nomdefamille', 'apellido', 'apellidos'],
  FULL_NAME: ['name', 'fullname', 'contact', 'contactname', 'displayname', 'person', 'customer', 'customername'],
  PHONE: [
    ...['phone', 'phonenumber', 'telephone', 'tel', 'mobile', 'mobilephone', 'cell', 'phone1', 'phone1value'],
    ...['telefon', 'telefonnummer', 'handy', 'mobil', 'telefono', 'workphone', 'businessphone'],
  ],
  COMPANY: [
    ...['company', 'companyname', 'organization', 'organisation', 'organizationname', 'account', 'accountname'],
    ...['employer', 'firma', 'unternehmen', 'entreprise', 'societe', 'empresa'],
  ],
  JOB_TITLE: ['jobtitle', 'title', 'position', 'role', 'occupation', 'organizationtitle', 'beruf', 'poste', 'cargo'],
  COUNTRY: ['country', 'countrycode', 'countryregion', 'land', 'pays', 'pais', 'nation'],
  TAGS: ['tags', 'tag', 'labels', 'label', 'categories', 'category', 'groups', 'schlagworte'],
};

const fields = Object.keys(known) as ContactField[];

/** Guesses which column fills which field: by the names of the columns, an e-mail address also by what is in the rows. */
export function suggestMapping(columns: readonly string[], preview: readonly (readonly string[])[]): ColumnMapping[] {
  const found = new Map<ContactField, string>();
  for (const column of columns) {
    const field = fields.find((candidate) => known[candidate].includes(plain(column)));
    if (field !== undefined && !found.has(field)) found.set(field, column);
  }
  if (!found.has('EMAIL')) {
    const column = addressColumn(columns, preview);
    if (column !== undefined && ![...found.values()].includes(column)) found.set('EMAIL', column);
  }
  if (found.has('FIRST_NAME') || found.has('LAST_NAME')) found.delete('FULL_NAME');
  return fields.flatMap((field) => {
    const column = found.get(field);
    return column === undefined ? [] : [{ column, field }];
  });
}

function plain(column: string): string {
  return column
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '');
}

/** The column in which more than half of the filled cells are e-mail addresses. */
function addressColumn(columns: readonly string[], preview: readonly (readonly string[])[]): string | undefined {
  return columns.find((_column, position) => {
    const cells = preview.map((row) => row[position]?.trim() ?? '').filter((cell) => cell !== '');
    return cells.filter((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)).length > cells.length / 2;
  });
}
