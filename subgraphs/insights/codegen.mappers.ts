/** GraphQL type → what its resolvers receive. Paths are relative to `src/generated/`. */
export const mappers = {
  Contact: '../contacts/contact.ts#StoredContact',
  ContactConnection: '../contacts/list-contacts.ts#ContactPage',
  ContactImport: '../imports/tables.ts#ContactImportRow',
  PredictiveInsight: '../predictions/predict-contact-growth.ts#Insight',
};
