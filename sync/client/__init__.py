"""The device's half of sync: replica, engine, and the secrets both need.

Rooms, from the file to the wire:

- `opening`, `preparing`, `files`, `migrations`, `database`: a replica's file, whatever its state
- `replica`: what the rest of the program sees: read, perform, what waits
- `writer`, `performing`, `merging`, `repositories`: the one writer, mutations, the checkpoint
- `exchanges`, `answers`: what to ask the server, and what is an answer
- `transport`, `http_transport`, `live`: the words to the server, over HTTP and as a stream
- `engine`, `rounds`, `schedule`, `backoff`, `status`: the sync thread and what it tells
- `credentials`, `account`, `identity`: keyring; sign in, enrol, sign out; who acts
- `broadcast`: change sets, and telling them

Nothing is imported from here: who needs the credentials first does not wait for the engine.
"""
