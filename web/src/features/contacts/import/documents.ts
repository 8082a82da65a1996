import { graphql } from '../../../graph/generated/index.ts';

export const ContactImportFullFragment = graphql(`
  fragment ContactImportFull on ContactImport {
    id
    fileName
    size
    status
    columns
    preview
    suggestedMapping { column field }
    mapping { column field }
    processedRows
    createdRows
    updatedRows
    unchangedRows
    refusedRows
    refusedRowsPath
    error
    createdAt
    finishedAt
    version
  }
`);

export const ContactImportQuery = graphql(`
  query ContactImportDetail($id: ID!) {
    contactImport(id: $id) { ...ContactImportFull }
  }
`);

export const ContactImportListQuery = graphql(`
  query ContactImportList {
    contactImports { id fileName status processedRows createdRows updatedRows unchangedRows refusedRows createdAt finishedAt version }
  }
`);

export const StartContactImportMutation = graphql(`
  mutation StartContactImport($id: ID!, $mapping: [ContactColumnMappingInput!]!) {
    startContactImport(id: $id, mapping: $mapping) {
      contactImport { ...ContactImportFull }
      errors { path code message }
    }
  }
`);

export const ContactImportProgressSubscription = graphql(`
  subscription ContactImportProgress {
    contactImportProgress {
      importId
      status
      processedRows
      createdRows
      updatedRows
      unchangedRows
      refusedRows
      fraction
    }
  }
`);
