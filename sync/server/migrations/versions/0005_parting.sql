-- A login that was ended by somebody else may hand over once what waited on its device.
ALTER TABLE login ADD COLUMN hand_over text NOT NULL DEFAULT ''
    CHECK (hand_over IN ('', 'open', 'done'));

-- Set together with a new epoch; what devices offer again was judged before it.
ALTER TABLE server_state ADD COLUMN restored_at timestamptz;
