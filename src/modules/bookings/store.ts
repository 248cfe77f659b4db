import { many, one, write } from '../../kernel/sql.ts'

/** All SQL of bookings. */

export const openWeek = write<[]>(
  'bookings.open-week',
  `insert into opening (weekday, opens, closes)
   select d, opens, closes from generate_series(1, 5) d, (values (time '09:00', time '12:00'), ('13:00', '18:00')) it (opens, closes)
   on conflict do nothing`,
)

export const saveRoom = write<[id: string, unitId: string, name: string, place: string]>(
  'bookings.save-room',
  `insert into resource (id, kind, name, unit_id, place) values ($1, 'room', $3, $2, $4)`,
)

/** Subjects that somebody of a consulting unit can take today. */
export const bookableSubjects = many<[day: string], { id: string; name: string }>(
  'bookings.subjects',
  `select s.id, s.name from subject s
    where s.bookable and exists (
      select 1 from speciality p join holding h on h.staff_id = p.staff_id and h.during @> $1::date and h.post in ('consultant', 'project-leader')
        join unit u on u.id = h.unit_id and u.kind = 'consulting'
       where p.subject_id = s.id)
    order by s.name collate "zh-x-icu"`,
)

export const subjectById = one<[id: string], { id: string; name: string; certificate: string | null }>(
  'bookings.subject',
  `select id, name, certificate from subject where id = $1 and bookable`,
)

export const roomsOf = many<[], { id: string; unitId: string; place: string }>(
  'bookings.rooms',
  `select r.id, r.unit_id "unitId", r.place from resource r join unit u on u.id = r.unit_id and u.kind = 'consulting'
    where r.kind = 'room' and r.closed_on is null order by r.name`,
)

/**
 * Who of which unit could take the subject, and when: in post, of the speciality, certified where it must be, bound to
 * confidentiality where service/5 is adopted. A unit without a head today has nobody who could assign: it takes no bookings.
 */
export const ableFor = many<
  [subjectId: string, today: string, boundFirst: boolean],
  { staffId: string; unitId: string; from: string; until: string | null }
>(
  'bookings.able-for',
  `select h.staff_id "staffId", h.unit_id "unitId", coalesce(lower(h.during), $2::date) "from",
          least(upper(h.during), (w.left_at at time zone 'Asia/Shanghai')::date, c.valid_until + 1) until
     from speciality p join subject s on s.id = p.subject_id
     join staff w on w.id = p.staff_id and (w.undertaking_at is not null or not $3)
     join holding h on h.staff_id = p.staff_id and h.post in ('consultant', 'project-leader')
     join unit u on u.id = h.unit_id and u.kind = 'consulting'
     left join certificate c on c.staff_id = p.staff_id and c.kind = s.certificate
    where p.subject_id = $1 and (s.certificate is null or c.id is not null) and (upper(h.during) is null or upper(h.during) > $2::date)
      and (exists (select 1 from holding k where k.unit_id = h.unit_id and k.head and k.during @> $2::date)
        or exists (select 1 from deputy d where d.unit_id = h.unit_id and d.during @> $2::date))`,
)

/** The unit whose room the reader's private link has booked. */
export const unitOfLink = one<[], { unitId: string }>(
  'bookings.unit-of-link',
  `select r.unit_id "unitId" from booking b join resource r on r.id = b.resource_id and r.kind = 'room'
    where b.engagement_id = seen_by_link() order by b.released_at desc nulls first, b.id desc limit 1`,
)

export const takenBetween = many<
  [from: string, to: string],
  { resourceId: string; staffId: string | null; from: string; to: string }
>(
  'bookings.taken',
  `select b.resource_id "resourceId", r.staff_id "staffId", lower(b.during) "from", upper(b.during) "to"
     from booking b join resource r on r.id = b.resource_id
    where b.released_at is null and b.during && tstzrange($1, $2)`,
)

export const unassignedBetween = many<
  [units: string[], from: string, to: string],
  { unitId: string; from: string; to: string }
>(
  'bookings.unassigned',
  `select unit_id "unitId", lower(during) "from", upper(during) "to" from unassigned_at($1, tstzrange($2, $3))`,
)

/** One booking at a time is decided for a day: counting who is free and taking a room are then one act. */
export const lockDay = write<[day: string]>(
  'bookings.lock-day',
  `select pg_advisory_xact_lock(2004318073, $1::date - date '2000-01-01')`,
)

/** Takes the resource, or touches no row when somebody else has it: decided by the exclusion constraint. */
export const take = write<[id: string, resourceId: string, from: string, to: string, engagementId: string]>(
  'bookings.take',
  `insert into booking (id, resource_id, during, engagement_id) values ($1, $2, tstzrange($3, $4), $5) on conflict do nothing`,
)

export const release = write<[engagementId: string, at: string]>(
  'bookings.release',
  `update booking set released_at = $2 where engagement_id = $1 and released_at is null`,
)

/** Frees one person's time of a matter; the room stays taken. */
export const releaseOne = write<[staffId: string, engagementId: string, at: string]>(
  'bookings.release-one',
  `update booking b set released_at = $3 from resource r
    where r.id = b.resource_id and r.staff_id = $1 and b.engagement_id = $2 and b.released_at is null`,
)

export const personResource = one<[id: string, staffId: string], { id: string }>(
  'bookings.person-resource',
  `insert into resource (id, kind, name, staff_id) select $1, 'person', name, id from staff where id = $2
   on conflict (staff_id) do update set staff_id = excluded.staff_id returning id`,
)

export const roomBookingOf = one<[engagementId: string], { from: string; to: string; place: string; room: string }>(
  'bookings.room-booking',
  `select lower(b.during) "from", upper(b.during) "to", r.place, r.name room from booking b join resource r on r.id = b.resource_id and r.kind = 'room'
    where b.engagement_id = $1 order by b.released_at desc nulls first, b.id desc limit 1`,
)

/** How many clients are booked on any of those days, in a unit's rooms or (null) in any. */
export const bookedOnDays = one<[days: string[], unitId: string | null], { booked: number }>(
  'bookings.booked-on-days',
  `select count(*)::integer booked from booking b join resource r on r.id = b.resource_id and r.kind = 'room'
    where b.released_at is null and ($2::uuid is null or r.unit_id = $2)
      and (lower(b.during) at time zone 'Asia/Shanghai')::date = any ($1::date[])`,
)

export const openingRows = many<[], { weekday: number; opens: string; closes: string }>(
  'bookings.opening',
  `select weekday, to_char(opens, 'HH24:MI') opens, case when closes = '24:00' then '24:00' else to_char(closes, 'HH24:MI') end closes
     from opening order by weekday, opens`,
)
export const clearOpening = write<[]>('bookings.clear-opening', `delete from opening`)
export const saveOpening = write<[weekdays: number[], opens: string[], closes: string[]]>(
  'bookings.save-opening',
  `insert into opening (weekday, opens, closes) select * from unnest($1::integer[], $2::time[], $3::time[])`,
)

export const roomRows = many<[], { id: string; name: string; place: string; unitId: string; unit: string }>(
  'bookings.room-rows',
  `select r.id, r.name, r.place, u.id "unitId", u.name unit from resource r join unit u on u.id = r.unit_id
    where r.kind = 'room' and r.closed_on is null order by u.name, r.name`,
)
export const receivingUnits = many<[], { id: string; name: string }>(
  'bookings.receiving-units',
  `select id, name from unit where kind = 'consulting' and closed_on is null order by name`,
)
export const lockRoom = one<[id: string, now: string], { id: string; ahead: number }>(
  'bookings.lock-room',
  `select r.id, (select count(*)::integer from booking b where b.resource_id = r.id and b.released_at is null and upper(b.during) > $2) ahead
     from resource r where r.id = $1 and r.kind = 'room' and r.closed_on is null for update of r`,
)
export const closeRoom = write<[id: string, on: string]>(
  'bookings.close-room',
  `update resource set closed_on = $2 where id = $1`,
)
