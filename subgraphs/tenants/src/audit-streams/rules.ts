import { may, type RuleTree } from '@guardian/platform/access';

export const auditStreamRules: RuleTree = {
  Query: { auditStreams: may('auditStream.read'), auditStream: may('auditStream.read') },
  Mutation: {
    createAuditStream: may('auditStream.manage'),
    updateAuditStream: may('auditStream.manage'),
    pauseAuditStream: may('auditStream.manage'),
    resumeAuditStream: may('auditStream.manage'),
    rewindAuditStream: may('auditStream.manage'),
    testAuditStream: may('auditStream.manage'),
    deleteAuditStream: may('auditStream.manage'),
  },
  Subscription: { auditStreamsChanged: may('auditStream.read') },
};
