"""The named intentions: what people do, what outboxes queue, what the server judges."""
