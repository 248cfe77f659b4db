-- 随产品带来的年份，以通知的日期为录入的日期：之后的更正排在它们后面。
update calendar_edition set at = issued_on::timestamp at time zone 'Asia/Shanghai' where by_staff is null and issued_on is not null;
