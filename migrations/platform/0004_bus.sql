-- Hands out positions: increased inside the publishing transaction, so that position order is commit order on every engine and no
-- identity column (three dialects, gaps, numbers that follow insert and not commit) is needed.
create table bus_counter (
  id {{int}} not null,
  position {{long}} not null,
  constraint bus_counter_pk primary key (id)
);

insert into bus_counter (id, position) values (1, 0);

-- What happened, append only: the source of every delivery, of replay and of the trace. stream_version counts events, not saves.
create table bus_event (
  event_id {{id}} not null,
  position {{long}} not null,
  name {{key}} not null,
  stream {{key}} not null,
  stream_version {{long}} not null,
  module {{key}} not null,
  payload {{text}} not null,
  headers {{text}} not null,
  epoch {{long}} not null,
  occurred_at {{instant}} not null,
  constraint bus_event_pk primary key (event_id),
  constraint bus_event_stream_uq unique (stream, stream_version)
);

create unique index bus_event_position_ix on bus_event (position);

-- Clean-up.
create index bus_event_occurred_ix on bus_event (occurred_at);

-- One row for each event and subscriber, written with the event: outbox, retry state and inbox at once. Kept narrow, it is the hot table.
create table bus_delivery (
  event_id {{id}} not null,
  subscriber {{key}} not null,
  position {{long}} not null,
  stream {{key}} not null,
  state {{key}} not null,
  attempts {{int}} not null,
  due_at {{instant}} not null,
  lease_owner {{key}} null,
  lease_until {{instant}} null,
  done_at {{instant}} null,
  constraint bus_delivery_pk primary key (event_id, subscriber),
  constraint bus_delivery_event_fk foreign key (event_id) references bus_event (event_id)
);

-- The claim walks a subscriber's pending rows in order. due_at and state are in it so that "what is due" is answered from the index alone:
-- a backlog of 50,000 costs a quarter of the time to look at.
create index bus_delivery_pending_ix on bus_delivery (subscriber, position, due_at, state) where state = 'Pending';

-- The anti-join to earlier open rows of the same stream, which keeps the order.
create index bus_delivery_open_ix on bus_delivery (subscriber, stream, position, state, due_at) where done_at is null;

-- Dead letters and what waits behind them.
create index bus_delivery_dead_ix on bus_delivery (subscriber, stream, position) where state = 'Dead';

-- Clean-up.
create index bus_delivery_done_ix on bus_delivery (done_at) where state = 'Done';

-- Why attempts failed; apart from bus_delivery to keep that row small. message and detail never hold the payload.
create table bus_failure (
  event_id {{id}} not null,
  subscriber {{key}} not null,
  number {{int}} not null,
  attempt {{int}} not null,
  at {{instant}} not null,
  error_type {{key}} not null,
  message {{text}} not null,
  detail {{text}} null,
  trace_id {{key}} null,
  constraint bus_failure_pk primary key (event_id, subscriber, number)
);

create index bus_failure_at_ix on bus_failure (at);

-- Messages from outside this database (another register, another municipality) that are already taken in.
create table bus_inbox (
  source {{key}} not null,
  message_id {{key}} not null,
  received_at {{instant}} not null,
  constraint bus_inbox_pk primary key (source, message_id)
);

-- Which subscribers exist in this municipality, from which position, and whether their module is enabled.
create table bus_subscription (
  subscriber {{key}} not null,
  event_name {{key}} not null,
  module {{key}} not null,
  mode {{key}} not null,
  from_position {{long}} not null,
  epoch {{long}} not null,
  state {{key}} not null,
  constraint bus_subscription_pk primary key (subscriber, event_name)
);
