import { graphql } from '../../graph/generated/index.ts';

export const LiveLayerUpdatesSubscription = graphql(`
  subscription LiveLayerUpdates {
    liveLayerUpdates {
      sampledAt
      processes {
        id
        startedAt
        sampledAt
        webSockets
        eventStreams
        factStreams
        signalStreams
        liveQueries
        groups
        members
        lag
        eventsBehind
        replaysRunning
        replaysWaiting
        slowConsumersLeft
        slowConsumersResumed
        slowConsumersClosed
        resumesRefused { name count }
        streamsEnded { name count }
        deliveries
        deliveriesPerSecond
        bytesPerSecond
      }
    }
  }
`);
