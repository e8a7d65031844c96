-- Every process knows which actions anybody wants to hear of, because every save asks for it.
create trigger user_notification_changed after update or delete on umbraco.user_notification
    for each row execute function umbraco.rows_changed('user_notification');
